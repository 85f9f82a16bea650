package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import io.finlego.client.document.DocumentCommand.RemoveDocument;
import io.finlego.kernel.Decision;
import java.time.Instant;

/** Hands each command on documents to the activity that decides it. */
public final class DocumentDecisions {

  private DocumentDecisions() {}

  /** The decision on a command: the change, or the refusal. A decision changes nothing itself. */
  public static Decision<DocumentChange> decide(
      DocumentCommand command, DocumentBooks books, Instant now) {
    return switch (command) {
      case AddDocument add -> AddingDocument.decide(add, books, now);
      case RemoveDocument remove -> RemovingDocument.decide(remove, books, now);
    };
  }
}
