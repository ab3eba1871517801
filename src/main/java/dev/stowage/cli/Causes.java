package dev.stowage.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Why a file or a folder could not be read or written, in words. */
final class Causes {
    private Causes() {}

    /** The cause with the file that it is about as it was given. */
    static String of(FileSystemException e) {
        return of(e, Plain.text(String.valueOf(e.getFile())));
    }

    /** The cause with the name of the file that it is about. */
    static String of(FileSystemException e, String file) {
        if (e instanceof NoSuchFileException) {
            return "there is no " + file + ", or it cannot be made";
        } else if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return file + " is a file, not a folder";
        } else if (e instanceof AccessDeniedException) {
            return file + " may not be written";
        }
        String reason = e.getReason();
        String kind = e.getClass().getSimpleName().replaceAll("Exception$", "");
        return file + ": "
                + (reason == null
                        ? kind.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT)
                        : Plain.text(reason));
    }
}
