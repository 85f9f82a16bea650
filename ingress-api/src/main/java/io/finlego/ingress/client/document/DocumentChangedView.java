package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DocumentChanged;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Turns the clients' processor's reply to a command on a document into the answer. An operation
 * knows whether it added or removed the document, so it uses {@link #added} or {@link #removed}.
 * The command's resource does not know. It shows the document, or its removal once it was removed.
 */
@Component
final class DocumentChangedView implements ReplyView<DocumentChanged, Object> {

  private final Documents documents;
  private final ClientKeyReader keys;

  DocumentChangedView(Documents documents, ClientKeyReader keys) {
    this.documents = documents;
    this.keys = keys;
  }

  @Override
  public Class<DocumentChanged> replyType() {
    return DocumentChanged.class;
  }

  @Override
  public Object view(DocumentChanged reply) {
    DocumentRow row = row(reply.getDocumentId());
    return row.removed() ? new RemovedDocument(row.id()) : opened(row);
  }

  /** The view for the addition. It shows the document, even if the document was removed since. */
  ReplyView<DocumentChanged, Document> added() {
    return new As<>(reply -> opened(row(reply.getDocumentId())));
  }

  /** The view for the removal. It shows the id of the removed document. */
  ReplyView<DocumentChanged, RemovedDocument> removed() {
    return new As<>(reply -> new RemovedDocument(reply.getDocumentId()));
  }

  private DocumentRow row(UUID id) {
    return documents
        .findEver(id)
        .orElseThrow(() -> new IllegalStateException("A document of a reply is not published."));
  }

  private Document opened(DocumentRow row) {
    return row.opened(keys.find(row.keyId()).orElse(null));
  }

  private record As<V>(Function<DocumentChanged, V> toView)
      implements ReplyView<DocumentChanged, V> {

    @Override
    public Class<DocumentChanged> replyType() {
      return DocumentChanged.class;
    }

    @Override
    public V view(DocumentChanged reply) {
      return toView.apply(reply);
    }
  }
}
