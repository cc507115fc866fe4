package org.ecobureau.permits.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A PDF, read with other software than it was written with.
 *
 * @param code what the QR code on the first page holds
 */
public record Printed(byte[] pdf, int pages, String code) {

    private static final int DOTS_PER_INCH = 200;

    public static Printed read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage front = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            return new Printed(pdf, document.getNumberOfPages(), decoded(front));
        }
    }

    public String text() throws IOException {
        return text(1, pages);
    }

    public String text(int page) throws IOException {
        return text(page, page);
    }

    private String text(int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }

    /** Looks where the code is, as one does who scans it: characters such as 回 look much like a corner of a code. */
    private static String decoded(BufferedImage page) throws IOException {
        int width = page.getWidth() * 2 / 5;
        int height = page.getHeight() / 4;
        int[] pixels = page.getRGB(0, page.getHeight() - height, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException unreadable) {
            throw new IOException("no QR code can be read from the page", unreadable);
        }
    }
}
