package org.ecobureau.permits.certificate;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;
import java.util.stream.Stream;

/** Tables of a document, one below the other, whose titles are numbered. */
final class NumberedTables {

    private static final float SIZE = 9;
    private static final float GAP = 12;
    private static final String NUMBERS = "一二三四五六七八九十";

    /** After which a table is written out, so that a long one does not pile up. */
    private static final int PART = 100;

    private final Document document;
    private final CertificateFonts fonts;
    private int section;

    NumberedTables(Document document, CertificateFonts fonts) {
        this.document = document;
        this.fonts = fonts;
    }

    /**
     * A table under its title, both of which stand again on every page that it goes on to.
     *
     * @param head none for a table whose first column says what the second one is
     */
    void add(String title, float[] widths, List<String> head, Stream<List<String>> rows) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSplitLate(false);
        table.setSpacingBefore(GAP);
        table.addCell(title(title, widths.length));
        head.forEach(each -> table.addCell(cell(each, true)));
        table.setHeaderRows(head.isEmpty() ? 1 : 2);
        table.setComplete(false);
        int[] written = {0};
        rows.forEach(row -> {
            for (int column = 0; column < row.size(); column++) {
                table.addCell(cell(row.get(column), head.isEmpty() && column < row.size() - 1));
            }
            if (++written[0] % PART == 0) {
                document.add(table);
                table.setSpacingBefore(0);
            }
        });
        if (written[0] == 0) {
            PdfPCell none = cell("无", false);
            none.setColspan(widths.length);
            table.addCell(none);
        }
        table.setComplete(true);
        document.add(table);
    }

    private PdfPCell title(String text, int columns) {
        PdfPCell cell = new PdfPCell(new Phrase(NUMBERS.charAt(section++) + "、" + text, fonts.heading(12)));
        cell.setColspan(columns);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingLeft(0);
        cell.setPaddingBottom(6);
        return cell;
    }

    private PdfPCell cell(String text, boolean shaded) {
        PdfPCell cell =
                new PdfPCell(new Phrase(text, shaded ? fonts.strong(SIZE, CertificateFonts.INK) : fonts.text(SIZE)));
        cell.setBorderColor(CertificateFonts.GREEN);
        cell.setBorderWidth(0.4f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        if (shaded) {
            cell.setBackgroundColor(CertificateFonts.PALE);
        }
        return cell;
    }
}
