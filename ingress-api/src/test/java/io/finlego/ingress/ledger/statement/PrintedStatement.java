package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** The text that a reader sees on the pages of a PDF. */
record PrintedStatement(List<String> pages) {

  private static final Pattern FIGURE =
      Pattern.compile("\u2212?[0-9]{1,3}(,[0-9]{3})*(\\.[0-9]+)?");

  static PrintedStatement of(byte[] file) {
    try (PdfReader reader = new PdfReader(file)) {
      PdfTextExtractor text = new PdfTextExtractor(reader);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(text.getTextFromPage(page));
      }
      return new PrintedStatement(pages);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Checks that every amount and balance is printed, in this order. */
  void shows(History history, History.Expected expected) {
    List<BigDecimal> figures = new ArrayList<>();
    figures.add(expected.opening());
    for (History.Line line : expected.lines()) {
      figures.add(line.amount());
      figures.add(line.balance());
    }
    figures.add(expected.closing());
    String text = String.join("\n", pages);
    for (History.Line line : expected.lines()) {
      assertThat(text).contains(line.transactionId().toString());
    }
    assertThat(pages.getFirst())
        .contains("Opening balance", "Closing balance")
        .contains(history.asset ? "FinLego" : "Ąžuolas Łódź-Żukowski Ж");
    List<BigDecimal> printed = figures(text);
    int at = 0;
    for (BigDecimal figure : figures) {
      int next = printed.subList(at, printed.size()).indexOf(figure);
      assertThat(next).as("%s in %s from %d", figure, printed, at).isNotNegative();
      at += next + 1;
    }
  }

  private static List<BigDecimal> figures(String text) {
    List<BigDecimal> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      figures.add(new BigDecimal(matcher.group().replace(",", "").replace('\u2212', '-')));
    }
    return figures;
  }
}
