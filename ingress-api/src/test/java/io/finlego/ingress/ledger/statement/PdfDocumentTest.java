package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.ingress.ledger.statement.pdf.PdfDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfDocumentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ąžuolas Łódź-Żukowski",
        "გიორგი ბერიძე",
        "Արամ Խաչատրյան",
        "王小明",
        "山田 太郎",
        "やまだ カタカナ",
        "Price ₺ ₽ ₹ ₪"
      })
  void aNameIsPrintedAsItIsAndCanBeCopied(String name) {
    assertThat(refusal(name)).isNull();
    assertThat(printed(name)).contains(name).doesNotContain("?", "[U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoe\u0308 Fran\u00e7ois", "A\u0328z\u030cuolas"})
  void aDecomposedNameIsPrintedComposed(String name) {
    assertThat(refusal(name)).isNull();
    assertThat(printed(name)).contains(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"שלום כהן", "محمد العربي"})
  void aNameThatRunsFromRightToLeftIsDrawnInThatOrder(String name) {
    assertThat(refusal(name)).isNull();
    // What is drawn stands from left to right on the page; joined letters have forms of their own.
    String drawn = Normalizer.normalize(printed(name), Normalizer.Form.NFKC);
    assertThat(drawn).contains(new StringBuilder(name).reverse()).doesNotContain("?", "[U+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"สมชาย ใจดี", "김민수", "राम कुमार", "\ud83d\udc1f Fish", "x\u0302 y"})
  void aNameThatCannotBeShownIsRefused(String name) {
    assertThat(refusal(name)).contains("cannot show");
    assertThat(document(new ByteArrayOutputStream()).counterpartyRefusal(name))
        .contains("cannot show");
  }

  @Test
  void inADescriptionSuchACharacterIsNamedByItsNumber() {
    assertThat(printed("Ada", "Fish \ud83d\udc1f and chips"))
        .contains("Fish [U+1F41F] and chips")
        .doesNotContain("?");
  }

  private static String refusal(String holderName) {
    return document(new ByteArrayOutputStream())
        .refusal(SmallStatement.head(DAY, "client", holderName, 1, Instant.EPOCH));
  }

  private static String printed(String name) {
    return printed(name, name);
  }

  private static String printed(String name, String description) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfDocument document = document(out);
    try {
      document.begin(SmallStatement.head(DAY, "client", name, 1, Instant.EPOCH));
      document.add(SmallStatement.movement(DAY, name, description, null));
      document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ONE));
      String folder = System.getProperty("finlego.statement.pages");
      if (folder != null) {
        Files.write(Path.of(folder, name.hashCode() + ".pdf"), out.toByteArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", PrintedStatement.of(out.toByteArray()).pages());
  }

  private static PdfDocument document(ByteArrayOutputStream out) {
    return new PdfDocument(
        out, "Bank", () -> new Turnover(BigDecimal.ZERO, BigDecimal.ONE), 100_000);
  }
}
