package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.ledger.statement.document.PlainText;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the XML elements of a statement, and the value types of ISO 20022 that a statement needs.
 */
final class Elements {

  /** The largest number of digits in the type {@code ActiveOrHistoricCurrencyAndAmount}. */
  static final int AMOUNT_DIGITS_MAX = 18;

  private final XMLStreamWriter xml;

  Elements(OutputStream out) throws IOException {
    try {
      xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  void document(String namespace) throws IOException {
    write(
        () -> {
          xml.writeStartDocument("UTF-8", "1.0");
          xml.writeStartElement("Document");
          xml.writeDefaultNamespace(namespace);
        });
  }

  /** Opens the elements. Each element is nested in the previous element. */
  Elements open(String... names) throws IOException {
    for (String name : names) {
      write(() -> xml.writeStartElement(name));
    }
    return this;
  }

  /** Closes as many elements as the count says, beginning with the innermost. */
  Elements close(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write(xml::writeEndElement);
    }
    return this;
  }

  /** Writes an element with this text. */
  Elements text(String name, String text) throws IOException {
    write(
        () -> {
          xml.writeStartElement(name);
          xml.writeCharacters(PlainText.xml(text));
          xml.writeEndElement();
        });
    return this;
  }

  /**
   * Writes an element with the first {@code charactersMax} characters of the text. Writes nothing
   * if the text is empty.
   */
  Elements textUpTo(int charactersMax, String name, String text) throws IOException {
    return text.isEmpty() ? this : text(name, PlainText.truncate(text, charactersMax));
  }

  /**
   * Writes an id without hyphens, because with hyphens it would be too long for {@code Max35Text}.
   */
  Elements id(String name, UUID id) throws IOException {
    return text(name, id.toString().replace("-", ""));
  }

  /**
   * Writes the amount without its sign as {@code Amt}, and the side as {@code CdtDbtInd}.
   *
   * @throws IllegalStateException if the amount has too many digits
   */
  Elements amount(Money amount, Side side) throws IOException {
    BigDecimal unsignedAmount = amount.toMajor().abs();
    if (!fits(amount)) {
      throw new IllegalStateException(
          "An amount has more than the 18 digits that camt.053 allows.");
    }
    write(
        () -> {
          xml.writeStartElement("Amt");
          xml.writeAttribute("Ccy", amount.currency().code());
          xml.writeCharacters(unsignedAmount.toPlainString());
          xml.writeEndElement();
        });
    return indicator(side);
  }

  /** Tells whether the amount has at most {@link #AMOUNT_DIGITS_MAX} digits. */
  static boolean fits(Money amount) {
    return amount.toMajor().precision() <= AMOUNT_DIGITS_MAX;
  }

  Elements indicator(Side side) throws IOException {
    return text("CdtDbtInd", side == Side.CREDIT ? "CRDT" : "DBIT");
  }

  Elements date(String name, LocalDate day) throws IOException {
    return open(name).text("Dt", day.toString()).close(1);
  }

  void flush() throws IOException {
    write(xml::flush);
  }

  void end() throws IOException {
    write(
        () -> {
          xml.writeEndDocument();
          xml.flush();
        });
  }

  private interface XmlAction {
    void write() throws XMLStreamException;
  }

  private static void write(XmlAction action) throws IOException {
    try {
      action.write();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
