package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.ledger.statement.document.Statement;
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
    assertThat(document(new ByteArrayOutputStream()).clientRefusal(name)).contains("cannot show");
  }

  @Test
  void inADescriptionSuchACharacterIsNamedByItsNumber() {
    assertThat(printed("Ada", "Fish \ud83d\udc1f and chips"))
        .contains("Fish [U+1F41F] and chips")
        .doesNotContain("?");
  }

  @Test
  void anAccountsNameIsNoReasonForARefusal() {
    Statement head =
        SmallStatement.head(
            SmallStatement.account("client", "\ud83d\udcb0 Savings", "Ada"),
            DAY,
            DAY,
            DAY,
            1,
            Instant.EPOCH);

    assertThat(document(new ByteArrayOutputStream()).refusal(head)).isNull();
    assertThat(printed(head, "Ada", null)).contains("[U+1F4B0] Savings").doesNotContain("?");
  }

  @Test
  void aHolderWhoWasErasedHasNoName() {
    Statement head = SmallStatement.head(DAY, "client", null, 1, Instant.EPOCH);

    assertThat(document(new ByteArrayOutputStream()).refusal(head)).isNull();
    assertThat(printed(head, null, null).split("Bank", -1)).hasSize(3);
  }

  private static String refusal(String holderName) {
    return document(new ByteArrayOutputStream())
        .refusal(SmallStatement.head(DAY, "client", holderName, 1, Instant.EPOCH));
  }

  private static String printed(String name) {
    return printed(name, name);
  }

  private static String printed(String name, String description) {
    return printed(SmallStatement.head(DAY, "client", name, 1, Instant.EPOCH), name, description);
  }

  private static String printed(Statement head, String counterparty, String description) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfDocument document = document(out);
    try {
      document.begin(head);
      document.add(SmallStatement.movement(DAY, counterparty, description, null));
      document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ONE));
      String folder = System.getProperty("finlego.statement.pages");
      if (folder != null) {
        Files.write(Path.of(folder, head.hashCode() + ".pdf"), out.toByteArray());
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
