package org.ecobureau.permits.certificate;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
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

    /** A scanner takes one picture after another until it has read the code. */
    private static final int[] DOTS_PER_INCH = {200, 300, 250, 400};

    public static Printed read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Printed(pdf, document.getNumberOfPages(), scanned(new PDFRenderer(document)));
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

    private static String scanned(PDFRenderer pages) throws IOException {
        ReaderException unreadable = null;
        for (int dots : DOTS_PER_INCH) {
            try {
                return decoded(pages.renderImageWithDPI(0, dots));
            } catch (ReaderException failed) {
                unreadable = failed;
            }
        }
        throw new IOException("no QR code can be read from the page", unreadable);
    }

    /** Looks where the code is, as one does who scans it: characters such as 回 look much like a corner of a code. */
    private static String decoded(BufferedImage page) throws ReaderException {
        int width = page.getWidth() / 3;
        int height = page.getHeight() * 2 / 5;
        int[] pixels = page.getRGB(0, page.getHeight() - height, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
