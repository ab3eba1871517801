"""Makes NotoSansJP-Regular.ttf of the charts: the characters of JIS X 0208 and half-width katakana that Noto Sans lacks,
without hints and layout tables.

    python3 src/fonts/japanese.py NotoSansJP_400Regular.ttf

The source is version 2.004 of Noto Sans JP, as in the npm package @expo-google-fonts/noto-sans-jp 0.4.3; fonttools is Debian's
python3-fonttools.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FOLDER = os.path.join(os.path.dirname(__file__), "../main/resources/dev/stowage/report/fonts")
TARGET = os.path.join(FOLDER, "NotoSansJP-Regular.ttf")
CELLS = range(0xA1, 0xFF)

wanted = set(range(0xFF61, 0xFFA0))
for row in CELLS:
    for cell in CELLS:
        wanted.update(map(ord, bytes([row, cell]).decode("euc_jp", errors="ignore")))
wanted -= set(TTFont(os.path.join(FOLDER, "NotoSans-Regular.ttf")).getBestCmap())

options = subset.Options()
options.hinting = False
options.layout_features = []
options.notdef_outline = True
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "VORG", "vhea", "vmtx", "gasp", "kern"]
font = subset.load_font(sys.argv[1], options)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=sorted(wanted))
subsetter.subset(font)
subset.save_font(font, TARGET, options)
