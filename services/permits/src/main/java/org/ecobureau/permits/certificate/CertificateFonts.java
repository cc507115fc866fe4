package org.ecobureau.permits.certificate;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Noto Sans SC, which has the characters of GB 18030 that names and addresses are written with. */
final class CertificateFonts {

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color FAINT = new Color(0x66, 0x66, 0x66);
    static final Color GREEN = new Color(0x1f, 0x6b, 0x4f);
    static final Color PALE = new Color(0xe8, 0xf2, 0xec);
    static final Color RED = new Color(0xb4, 0x1e, 0x1e);

    private static final String FOLDER = "fonts/ttf/NotoSansSC/";

    private final BaseFont regular = read("NotoSansSC-Regular.ttf");
    private final BaseFont bold = read("NotoSansSC-Bold.ttf");

    BaseFont regular() {
        return regular;
    }

    BaseFont bold() {
        return bold;
    }

    Font text(float size) {
        return new Font(regular, size, Font.NORMAL, INK);
    }

    Font heading(float size) {
        return new Font(bold, size, Font.NORMAL, GREEN);
    }

    Font strong(float size, Color colour) {
        return new Font(bold, size, Font.NORMAL, colour);
    }

    Font faint(float size) {
        return new Font(regular, size, Font.NORMAL, FAINT);
    }

    private static BaseFont read(String file) {
        try (InputStream in = CertificateFonts.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new FileNotFoundException(FOLDER + file);
            }
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
