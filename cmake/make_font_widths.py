#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes render/text/noto_sans_widths.inc: advance widths of Noto Sans Regular and Bold, of its
Hebrew letters, and of its Arabic letters in the four forms that their neighbours give them.

Usage: cmake/make_font_widths.py [DIRECTORY] >render/text/noto_sans_widths.inc

DIRECTORY holds NotoSans-Regular.ttf and NotoSans-Bold.ttf, and the same of NotoSansHebrew and
NotoSansArabic; the default is where Debian's package
fonts-noto-core puts them. Needs nothing but Python.
"""
import struct
import sys
import unicodedata

# First and last code point of each block that is taken over.
BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and -B
    (0x0250, 0x02FF),  # IPA, spacing modifiers
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic and its supplement
    (0x1E00, 0x1FFF),  # Latin Extended Additional (Vietnamese), Greek Extended
    (0x2000, 0x209F),  # General Punctuation, super- and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # letterlike symbols, number forms
    (0x2190, 0x22FF),  # arrows, mathematical operators
    (0x25A0, 0x25FF),  # geometric shapes
]
HEBREW = [(0x0591, 0x05F4), (0xFB1D, 0xFB4F)]
ARABIC = (0x0600, 0x06FF)
FORMS = ["<isolated>", "<final>", "<initial>", "<medial>"]
PER_LINE = 10


def tables(data):
    """Offsets of the font's tables by tag."""
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * i) for i in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def glyphs_by_code_point(data, cmap):
    """The cmap subtable of format 4 (the Basic Multilingual Plane) as a dictionary."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    for i in range(count):
        at = cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * i)[2]
        if struct.unpack_from(">H", data, at)[0] == 4:
            break
    else:
        raise SystemExit("no cmap subtable of format 4")
    segments = struct.unpack_from(">H", data, at + 6)[0] // 2
    columns = [at + 14, at + 16 + 2 * segments, at + 16 + 4 * segments, at + 16 + 6 * segments]
    glyphs = {}
    for i in range(segments):
        last, first, delta, offset = (struct.unpack_from(">H", data, c + 2 * i)[0] for c in columns)
        for code in range(first, min(last, 0xFFFE) + 1):
            if offset == 0:
                glyph = (code + delta) & 0xFFFF
            else:
                place = columns[3] + 2 * i + offset + 2 * (code - first)
                glyph = struct.unpack_from(">H", data, place)[0]
                glyph = (glyph + delta) & 0xFFFF if glyph else 0
            if glyph:
                glyphs[code] = glyph
    return glyphs


def advances(path):
    """Advance width by code point, in thousandths of an em."""
    with open(path, "rb") as file:
        data = file.read()
    at = tables(data)
    em = struct.unpack_from(">H", data, at["head"] + 18)[0]
    metrics = struct.unpack_from(">H", data, at["hhea"] + 34)[0]

    def advance(glyph):
        width = struct.unpack_from(">H", data, at["hmtx"] + 4 * min(glyph, metrics - 1))[0]
        return round(width * 1000 / em)

    return {c: advance(g) for c, g in glyphs_by_code_point(data, at["cmap"]).items()}


def both_weights(directory, family):
    return [advances(f"{directory}/{family}-{weight}.ttf") for weight in ("Regular", "Bold")]


def forms_of(code):
    """The presentation forms of a letter by the name of the form, as Unicode decomposes them."""
    out = {}
    for form in range(0xFB50, 0xFEFD):
        parts = unicodedata.decomposition(chr(form)).split()
        if len(parts) == 2 and int(parts[1], 16) == code:
            out[parts[0]] = form
    return out


def print_arabic(directory):
    """A row for each letter: its code, then the forms' widths, regular and bold."""
    regular, bold = both_weights(directory, "NotoSansArabic")
    rows = []
    for code in range(ARABIC[0], ARABIC[1] + 1):
        if code not in regular or unicodedata.category(chr(code)) not in ("Lo", "Lm"):
            continue
        forms = forms_of(code)
        cells = []
        for font in (regular, bold):
            # A letter without a form of its own there keeps the width that it has by itself.
            codes = [forms.get(form, code) for form in FORMS]
            cells.append(", ".join(str(font.get(c, font[code])) for c in codes))
        rows.append(f"{{0x{code:04X}, {{{cells[0]}}}, {{{cells[1]}}}}},")
    print(f"constexpr std::array<Joining, {len(rows)}> kJoining{{{{")
    for row in rows:
        print("    " + row)
    print("}};")


def main():
    directory = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/truetype/noto"
    regular, bold = both_weights(directory, "NotoSans")
    hebrew = both_weights(directory, "NotoSansHebrew")
    # Digits and punctuation are there too, but those are drawn by the first family.
    for mine, theirs in zip((regular, bold), hebrew):
        for first, last in HEBREW:
            mine.update({c: w for c, w in theirs.items() if first <= c <= last})
    takes_no_room = ("Mn", "Me", "Cf", "Cc", "Zl", "Zp")
    runs, widths = [], []
    for first, last in sorted(BLOCKS + HEBREW):
        for code in range(first, last + 1):
            if code not in regular or code not in bold:
                continue
            if runs and runs[-1][1] == code - 1:
                runs[-1][1] = code
            else:
                runs.append([code, code, len(widths)])
            flat = unicodedata.category(chr(code)) in takes_no_room
            widths.append((0, 0) if flat else (regular[code], bold[code]))
    print("// SPDX-License-Identifier: MIT")
    print("// Written by cmake/make_font_widths.py: advance widths in thousandths of an em.")
    print(f"constexpr std::array<Run, {len(runs)}> kRuns{{{{")
    for i in range(0, len(runs), 5):
        print("    " + " ".join(f"{{0x{a:04X}, 0x{b:04X}, {o}}}," for a, b, o in runs[i : i + 5]))
    print("}};")
    print(f"constexpr std::array<Widths, {len(widths)}> kWidths{{{{")
    for i in range(0, len(widths), PER_LINE):
        print("    " + " ".join(f"{{{r}, {b}}}," for r, b in widths[i : i + PER_LINE]))
    print("}};")
    print_arabic(directory)


if __name__ == "__main__":
    main()
