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
 * Writes the foot of each page: the statement's account and period, the page's number and the
 * number of pages.
 */
final class Pages extends PdfPageEventHelper {

  private static final float SIZE = 7.5f;
  private static final float BASELINE = 28;
  private static final float TOTAL_WIDTH = 40;

  private final Fonts fonts;
  private final String subject;
  private final PdfTemplate pageCountTemplate;

  /**
   * @param writer an open writer
   */
  Pages(PdfWriter writer, Fonts fonts, String subject) {
    this.fonts = fonts;
    this.subject = subject;
    this.pageCountTemplate = writer.getDirectContent().createTemplate(TOTAL_WIDTH, 2 * SIZE);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    PdfContentByte canvas = writer.getDirectContent();
    canvas.setColorStroke(Fonts.LINE);
    canvas.setLineWidth(0.5f);
    canvas.moveTo(document.left(), BASELINE + 12);
    canvas.lineTo(document.right(), BASELINE + 12);
    canvas.stroke();
    String page = "Page " + writer.getPageNumber() + " of ";
    float digitsWidth = width("99");
    ColumnText.showTextAligned(
        canvas,
        Element.ALIGN_LEFT,
        fonts.faint(subject, SIZE),
        document.left(),
        BASELINE,
        0,
        Fonts.directionOf(subject),
        0);
    canvas.beginText();
    canvas.setFontAndSize(fonts.regular(), SIZE);
    canvas.setColorFill(Fonts.FAINT);
    canvas.showTextAligned(Element.ALIGN_RIGHT, page, document.right() - digitsWidth, BASELINE, 0);
    canvas.endText();
    canvas.addTemplate(pageCountTemplate, document.right() - digitsWidth, BASELINE);
  }

  private float width(String text) {
    return fonts.regular().getWidthPoint(text, SIZE);
  }

  /**
   * Fills in the number of pages, which is known only now. Every page's foot shows this one
   * template, so that all of them get the number.
   */
  @Override
  public void onCloseDocument(PdfWriter writer, Document document) {
    BaseFont font = fonts.regular();
    pageCountTemplate.beginText();
    pageCountTemplate.setFontAndSize(font, SIZE);
    pageCountTemplate.setColorFill(Fonts.FAINT);
    pageCountTemplate.showTextAligned(
        Element.ALIGN_LEFT, Integer.toString(writer.getPageNumber() - 1), 0, 0, 0);
    pageCountTemplate.endText();
  }
}
