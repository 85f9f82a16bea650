package io.finlego.client.batch;

import io.finlego.client.document.ApplyingDocuments;
import io.finlego.client.document.DocumentOutcome;
import io.finlego.client.document.DocumentRequest;
import io.finlego.client.wire.Replies;
import io.finlego.kernel.CommandId;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.ClientCommand;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.reply.DocumentChanged;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Decides a batch's commands on documents, after all that it does to clients: whoever is erased by
 * it gets no document any more.
 */
final class DocumentDecisions {

  private final ApplyingDocuments applying;

  DocumentDecisions(ApplyingDocuments applying) {
    this.applying = applying;
  }

  static boolean isOne(ReceivedCommand<ClientCommand> command) {
    return request(command).findAny().isPresent();
  }

  Map<CommandId, Outcome> decide(List<ReceivedCommand<ClientCommand>> commands, Instant now) {
    List<DocumentRequest> requests = commands.stream().flatMap(DocumentDecisions::request).toList();
    List<DocumentOutcome> outcomes = applying.apply(requests, now);
    Map<CommandId, Outcome> byCommand = new HashMap<>();
    for (int i = 0; i < requests.size(); i++) {
      byCommand.put(requests.get(i).commandId(), outcome(outcomes.get(i)));
    }
    return byCommand;
  }

  private static Stream<DocumentRequest> request(ReceivedCommand<ClientCommand> received) {
    return switch (received.command().getPayload()) {
      case AddDocument add ->
          Stream.of(new DocumentRequest.Adding(received.id(), received.command().getCaller(), add));
      case RemoveDocument remove ->
          Stream.of(
              new DocumentRequest.Removing(received.id(), received.command().getCaller(), remove));
      default -> Stream.empty();
    };
  }

  private static Outcome outcome(DocumentOutcome outcome) {
    return switch (outcome) {
      case DocumentOutcome.Changed(var document) ->
          Replies.succeeded(new DocumentChanged(document.value()), List.of());
      case DocumentOutcome.Refused(var reasons) -> Replies.refused(reasons);
    };
  }
}
