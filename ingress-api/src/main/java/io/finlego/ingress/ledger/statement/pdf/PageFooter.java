package io.finlego.ingress.ledger.statement.pdf;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes the footer of each page: the institution, the account, the period, the page's number and
 * the number of pages.
 */
final class PageFooter extends PdfPageEventHelper {

  private static final float FONT_SIZE = 7.5f;
  private static final float BASELINE = 28;
  private static final float PAGE_COUNT_WIDTH = 40;

  private final Fonts fonts;
  private final String subject;
  private final PdfTemplate pageCountTemplate;

  /**
   * Makes the footer.
   *
   * @param writer the writer, which must be open
   * @param subject the text on the left side of the footer
   */
  PageFooter(PdfWriter writer, Fonts fonts, String subject) {
    this.fonts = fonts;
    this.subject = subject;
    this.pageCountTemplate =
        writer.getDirectContent().createTemplate(PAGE_COUNT_WIDTH, 2 * FONT_SIZE);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    canvas.setColorStroke(Fonts.LINE_COLOR);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), BASELINE + 12);
    canvas.lineTo(document.right(), BASELINE + 12);
    canvas.stroke();
    String pageText = "Page " + writer.getPageNumber() + " of ";
    float digitsWidth = width("99");
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        fonts.faint(subject, FONT_SIZE),
        document.left(),
        BASELINE,
        0,
        Fonts.directionOf(subject),
        0);
    canvas.beginText();
    canvas.setFontAndSize(fonts.regular(), FONT_SIZE);
    canvas.setColorFill(Fonts.FAINT_COLOR);
    canvas.showTextAligned(
        Element.ALIGN_RIGHT, pageText, document.right() - digitsWidth, BASELINE, 0);
    canvas.endText();
    canvas.addTemplate(pageCountTemplate, document.right() - digitsWidth, BASELINE);
  }

  private float width(String text) {
    return fonts.regular().getWidthPoint(text, FONT_SIZE);
  }

  /**
   * Writes the number of pages into the template that all footers show. The number is not known
   * before the document is closed.
   */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    BaseFont font = fonts.regular();
    pageCountTemplate.beginText();
    pageCountTemplate.setFontAndSize(font, FONT_SIZE);
    pageCountTemplate.setColorFill(Fonts.FAINT_COLOR);
    pageCountTemplate.showTextAligned(
        Element.ALIGN_LEFT, Integer.toString(writer.getPageNumber() - 1), 0, 0, 0);
    pageCountTemplate.endText();
  }
}
