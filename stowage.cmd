@echo off
rem Runs Stowage: finds Java 17 or later, builds the jar when the sources are newer, and passes all arguments on.
rem   JAVA_HOME           the Java to use, in place of the one on the PATH
rem   STOWAGE_JAVA_OPTS   options for Java, such as -Xmx8g
rem Exit codes are those of `stowage --help`; 5 when there is no suitable Java or the build fails.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"

set "JAVA_EXE="
if defined JAVA_HOME set "JAVA_HOME=%JAVA_HOME:"=%"
if defined JAVA_HOME goto named
for %%J in (java.exe) do set "JAVA_EXE=%%~$PATH:J"
if not defined JAVA_EXE goto no_java
goto found
:named
set "JAVA_EXE=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA_EXE%" goto no_java_there

:found
rem `call` stands first so that cmd keeps the quotes around the path.
set "VERSION="
for /f "usebackq tokens=3" %%V in (`call "%JAVA_EXE%" -version 2^>^&1 ^| findstr /c:" version "`) do if not defined VERSION set "VERSION=%%~V"
set "MAJOR=0"
for /f "tokens=1 delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 goto old_java

set "JAR=%HOME_DIR%\target\stowage.jar"
if not exist "%HOME_DIR%\pom.xml" goto distribution
if not exist "%HOME_DIR%\src\main" goto distribution
if not exist "%JAR%" goto build
set "STALE="
for /f "usebackq delims=" %%S in (`powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTimeUtc; if (Get-ChildItem -LiteralPath ($env:HOME_DIR+'\pom.xml'),($env:HOME_DIR+'\src\main') -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { 'yes' }"`) do set "STALE=%%S"
if not defined STALE goto run

:build
echo stowage: building, once; later starts are immediate ...>&2
if not exist "%HOME_DIR%\target" mkdir "%HOME_DIR%\target"
pushd "%HOME_DIR%"
call mvnw.cmd -q -B -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true -Dassembly.skipAssembly=true package >"target\build.log" 2>&1
if errorlevel 1 goto build_failed
pushd target
copy /b stowage.jar+,, >nul
popd
popd
goto run

:distribution
if not exist "%JAR%" set "JAR=%HOME_DIR%\stowage.jar"

:run
if not exist "%JAR%" goto no_jar

rem The second compiler halves the time of minutes of simulation, and costs a second or two where a run takes a few. What is long shows in
rem the command, and of `run` in the first of its scenarios: a folder, or a scenario with tens of thousands of guests or machines and more
rem than one replication, or with millions.
set "COMPILERS=-XX:TieredStopAtLevel=1"
set "HEAP=-Xmn160m -XX:InitialRAMPercentage=8"
if "%~1"=="verify" set "COMPILERS=-XX:TieredStopAtLevel=4"
if "%~1"=="fit" set "COMPILERS=-XX:TieredStopAtLevel=4"
if not "%~1"=="run" goto start
if "%~2"=="" goto start
if exist "%~2\" goto long
findstr /r /c:"count: *[0-9][0-9][0-9][0-9][0-9][0-9][0-9]" "%~2" >nul 2>&1
if not errorlevel 1 goto long
findstr /r /c:"count: *[0-9][0-9][0-9][0-9][0-9]" "%~2" >nul 2>&1
if errorlevel 1 goto start
findstr /c:"arrivals:" "%~2" >nul 2>&1
if not errorlevel 1 goto long
findstr /r /c:"replications: *1[^0-9]" /c:"replications: *1$" "%~2" >nul 2>&1
if not errorlevel 1 goto start
:long
set "COMPILERS=-XX:TieredStopAtLevel=4"
set "HEAP=-XX:NewRatio=1 -XX:MaxNewSize=900m -XX:InitialRAMPercentage=12"

:start
"%JAVA_EXE%" -Xshare:auto -XX:+UseParallelGC %HEAP% %COMPILERS% %STOWAGE_JAVA_OPTS% "-Dstowage.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java
echo stowage: there is no Java; install a JDK 17 or later, such as Temurin from https://adoptium.net>&2
exit /b 5

:no_java_there
echo stowage: there is no Java in JAVA_HOME, "%JAVA_HOME%"; install a JDK 17 or later, such as Temurin from https://adoptium.net>&2
exit /b 5

:old_java
echo stowage: Java %VERSION% is too old; install a JDK 17 or later, such as Temurin from https://adoptium.net>&2
exit /b 5

:build_failed
type "target\build.log" >&2
popd
echo stowage: the build failed; what it said stands above>&2
exit /b 5

:no_jar
echo stowage: there is no "%JAR%">&2
exit /b 5
