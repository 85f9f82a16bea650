package io.finlego.ingress.client.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.finlego.ingress.command.CommandAnswer;
import io.finlego.ingress.command.CommandState;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one file in an upload of many files. Exactly one of {@code document}, {@code
 * errors} and {@code command} is not null.
 *
 * @param index the file's index in the request, beginning with 0
 * @param document the document, if it was added
 * @param errors the reasons, if the file was refused
 * @param command the state of the file's command, if the outcome did not come in time
 */
@Schema(name = "DocumentOfBulk")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentOfBulk(
    int index,
    @Nullable Document document,
    @Nullable List<Result.ApiError> errors,
    @Nullable CommandState command) {

  static DocumentOfBulk of(int index, CommandAnswer<Document> answer, String traceId) {
    return switch (answer) {
      case CommandAnswer.Done<Document>(var document) ->
          new DocumentOfBulk(index, document, null, null);
      case CommandAnswer.Refused<Document> refused -> refused(index, refused.faults(), traceId);
      case CommandAnswer.Accepted<Document>(var state) ->
          new DocumentOfBulk(index, null, null, state);
    };
  }

  /**
   * The outcome of a refused file. A fault of the field {@code file} becomes an error of the field
   * {@code file[index]}.
   */
  static DocumentOfBulk refused(int index, List<Fault> faults, String traceId) {
    String indexedField = "file[" + index + "]";
    List<Fault> indexedFaults =
        faults.stream()
            .map(
                fault ->
                    "file".equals(fault.field())
                        ? new Fault(fault.code(), fault.message(), indexedField)
                        : fault)
            .toList();
    return new DocumentOfBulk(index, null, Result.errors(indexedFaults, traceId), null);
  }
}
