package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.client.AddDocument;
import io.finlego.schemas.client.RemoveDocument;
import io.finlego.schemas.common.Caller;

/** Who asks, by which command, for what to be done to a document. */
public sealed interface DocumentRequest {

  CommandId commandId();

  Caller caller();

  ClientId client();

  DocumentId document();

  /** There is to be a new one. */
  record Adding(CommandId commandId, Caller caller, AddDocument command)
      implements DocumentRequest {

    @Override
    public ClientId client() {
      return new ClientId(command.getClientId());
    }

    @Override
    public DocumentId document() {
      return new DocumentId(command.getDocumentId());
    }

    Content content() {
      return new Content(client(), command.getSha256());
    }
  }

  /** It is to be there no more. */
  record Removing(CommandId commandId, Caller caller, RemoveDocument command)
      implements DocumentRequest {

    @Override
    public ClientId client() {
      return new ClientId(command.getClientId());
    }

    @Override
    public DocumentId document() {
      return new DocumentId(command.getDocumentId());
    }
  }
}
