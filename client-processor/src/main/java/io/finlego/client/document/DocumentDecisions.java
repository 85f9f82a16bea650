package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import io.finlego.client.document.DocumentCommand.RemoveDocument;
import io.finlego.kernel.Decision;
import java.time.Instant;

/** Each command on documents to the activity that decides it. */
public final class DocumentDecisions {

  private DocumentDecisions() {}

  /** What is to be done, or why it is refused. Pure: nothing has happened yet. */
  public static Decision<DocumentChange> decide(
      DocumentCommand command, DocumentBooks books, Instant now) {
    return switch (command) {
      case AddDocument add -> AddingDocument.decide(add, books, now);
      case RemoveDocument remove -> RemovingDocument.decide(remove, books, now);
    };
  }
}
