package io.finlego.ingress.ledger.statement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of a statement. Each has a word in the API, a media type and a file extension. */
enum StatementFormat {
  JSON("json", "application/json", "json"),
  CSV("csv", "text/csv;charset=UTF-8", "csv"),
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PDF("pdf", "application/pdf", "pdf"),
  CAMT053("camt053", "application/xml;charset=UTF-8", "xml");

  private static final Map<String, StatementFormat> BY_WORD =
      Stream.of(values()).collect(Collectors.toMap(StatementFormat::word, Function.identity()));

  private final String word;
  private final String mediaType;
  private final String extension;

  StatementFormat(String word, String mediaType, String extension) {
    this.word = word;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  static List<String> words() {
    return Stream.of(values()).map(StatementFormat::word).toList();
  }

  /**
   * The format with this word.
   *
   * @throws IllegalArgumentException if the word is not one of the {@link #words}
   */
  static StatementFormat of(String word) {
    StatementFormat format = BY_WORD.get(word);
    if (format == null) {
      throw new IllegalArgumentException(word);
    }
    return format;
  }

  String word() {
    return word;
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }
}
