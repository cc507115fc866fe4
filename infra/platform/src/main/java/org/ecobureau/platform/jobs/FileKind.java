package org.ecobureau.platform.jobs;

import java.io.IOException;
import java.util.Arrays;

/** Tells a file by its first bytes, so that one of another kind is called by its name and not by what it lacks. */
enum FileKind {
    ZIP("a ZIP archive or a workbook (.xlsx)", 'P', 'K', 3, 4),
    OLD_OFFICE("a workbook of Excel 97–2003 (.xls), or one with a password", 0xD0, 0xCF, 0x11, 0xE0),
    PDF("a PDF", '%', 'P', 'D', 'F'),
    UTF_16_LITTLE("text in UTF-16", 0xFF, 0xFE),
    UTF_16_BIG("text in UTF-16", 0xFE, 0xFF);

    private final String words;
    private final byte[] start;

    FileKind(String words, int... start) {
        this.words = words;
        this.start = new byte[start.length];
        for (int i = 0; i < start.length; i++) {
            this.start[i] = (byte) start[i];
        }
    }

    /** Refuses an empty file, and one of another kind than the format says. */
    static void check(FileFormat format, byte[] file) throws IOException {
        if (file.length == 0) {
            throw new IOException("an empty file");
        }
        for (FileKind kind : values()) {
            if (kind.isOf(file) && !(kind == ZIP && format == FileFormat.XLSX)) {
                throw new IOException(kind.words);
            }
        }
        if (format == FileFormat.XLSX && !ZIP.isOf(file)) {
            throw new IOException("no workbook (.xlsx)");
        }
    }

    private boolean isOf(byte[] file) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }
}
