package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.http.diagnosis.AnswerStream;
import io.finlego.ingress.http.diagnosis.StreamFailures;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.ingress.ledger.statement.camt.Camt053Document;
import io.finlego.ingress.ledger.statement.document.CsvDocument;
import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.JsonDocument;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.pdf.PdfDocument;
import io.finlego.ingress.ledger.statement.xlsx.XlsxDocument;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a statement as the answer to a request. If writing fails before the first byte is sent,
 * the caller gets a normal error. If it fails later, the connection is closed, so that the answer
 * is visibly incomplete.
 */
@Component
final class StatementAnswer {

  private static final int BUFFER_BYTES = 32 * 1024;

  private final JsonMapper json;
  private final StatementSettings settings;
  private final BookingDays days;
  private final StreamFailures streamFailures;

  StatementAnswer(
      JsonMapper json,
      StatementSettings settings,
      BookingDays days,
      StreamFailures streamFailures) {
    this.json = json;
    this.settings = settings;
    this.days = days;
    this.streamFailures = streamFailures;
  }

  void write(OpenStatement statement, StatementFormat format, HttpServletResponse response)
      throws IOException {
    Deadline deadline = Deadline.after(settings.maxDuration());
    AnswerStream answerStream = new AnswerStream(response);
    OutputStream out = new BufferedOutputStream(answerStream, BUFFER_BYTES);
    StatementDocument document = document(statement, format, out);
    String refusal = statement.refusal(document);
    if (refusal != null) {
      throw ApiException.of(ErrorCode.FORMAT_NOT_POSSIBLE, refusal);
    }
    setHeaders(statement.statement(), format, response);
    try {
      statement.writeTo(document, deadline);
      out.flush();
    } catch (IOException | RuntimeException e) {
      throw streamFailures.exceptionToThrow(e, answerStream);
    }
  }

  StatementDocument document(OpenStatement statement, StatementFormat format, OutputStream out)
      throws IOException {
    return switch (format) {
      case JSON -> new JsonDocument(out, json);
      case CSV -> new CsvDocument(out);
      case XLSX -> new XlsxDocument(out, settings.institutionName());
      case PDF ->
          new PdfDocument(
              out, settings.institutionName(), statement::turnover, settings.pdfMaxMovements());
      case CAMT053 ->
          new Camt053Document(
              out, institution(), days, statement::turnover, statement::greatestAmount);
    };
  }

  private Institution institution() {
    return new Institution(settings.institutionName(), settings.bic(), settings.bankCode());
  }

  private static void setHeaders(
      Statement statement, StatementFormat format, HttpServletResponse response) {
    String fileName =
        "statement-%s-%s-%s.%s"
            .formatted(
                statement.account().label().replaceAll("[^A-Za-z0-9]", ""),
                statement.from(),
                statement.to(),
                format.extension());
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(fileName).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
  }
}
