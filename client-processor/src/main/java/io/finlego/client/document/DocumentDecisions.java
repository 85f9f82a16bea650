package io.finlego.client.document;

import io.finlego.client.document.DocumentCommand.AddDocument;
import io.finlego.client.document.DocumentCommand.RemoveDocument;
import io.finlego.kernel.Decision;
import java.time.Instant;

/** Passes each command on documents to the class that decides it. */
public final class DocumentDecisions {

  private DocumentDecisions() {}

  /**
   * Decides a command: returns the change that the caller must record, or the reasons for a
   * refusal.
   */
  public static Decision<DocumentChange> decide(
      DocumentCommand command, DocumentLookup lookup, Instant now) {
    return switch (command) {
      case AddDocument addDocument -> AddingDocument.decide(addDocument, lookup, now);
      case RemoveDocument removeDocument -> RemovingDocument.decide(removeDocument, lookup, now);
    };
  }
}
