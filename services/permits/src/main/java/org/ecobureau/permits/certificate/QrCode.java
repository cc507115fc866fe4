package org.ecobureau.permits.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.util.Map;

/** A QR code, drawn in squares, so that it prints sharp at any size. */
final class QrCode {

    /** Squares around it that stay white, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private final BitMatrix squares;

    QrCode(String text) {
        try {
            this.squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(text, tooLong);
        }
    }

    /** Draws it with its lower left corner there. */
    void draw(PdfContentByte canvas, float x, float y, float size) {
        float side = size / squares.getWidth();
        canvas.saveState();
        canvas.setColorFill(Color.WHITE);
        canvas.rectangle(x, y, size, size);
        canvas.fill();
        canvas.setColorFill(Color.BLACK);
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    canvas.rectangle(x + column * side, y + size - (row + 1) * side, side, side);
                }
            }
        }
        canvas.fill();
        canvas.restoreState();
    }
}
