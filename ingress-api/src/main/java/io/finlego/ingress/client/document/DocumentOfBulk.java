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
 * The outcome of one file in an upload of many files. Exactly one of document, errors and command
 * is present.
 *
 * @param index the file's place in the request, from 0
 * @param document the document that was added
 * @param errors the reasons of the refusal
 * @param command the command that will have the outcome, if the outcome did not come in time
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
   * The outcome of a refused file. The errors name the file's place instead of the field {@code
   * file}.
   */
  static DocumentOfBulk refused(int index, List<Fault> faults, String traceId) {
    String place = "file[" + index + "]";
    List<Fault> placedFaults =
        faults.stream()
            .map(
                fault ->
                    "file".equals(fault.field())
                        ? new Fault(fault.code(), fault.message(), place)
                        : fault)
            .toList();
    return new DocumentOfBulk(index, null, Result.errors(placedFaults, traceId), null);
  }
}
