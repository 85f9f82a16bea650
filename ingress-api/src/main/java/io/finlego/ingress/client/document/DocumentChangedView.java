package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DocumentChanged;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Shows the reply to a command that added or removed a document. An operation knows which of the
 * two it was, so it uses the view {@link #added} or {@link #removed}. The command's resource does
 * not know it. The resource shows the document if it still exists, and the removed document's id if
 * not.
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
    return row.removed() ? new RemovedDocument(row.id()) : document(row);
  }

  /** The view for an addition. It shows the document, even if the document was removed later. */
  ReplyView<DocumentChanged, Document> added() {
    return new FunctionView<>(reply -> document(row(reply.getDocumentId())));
  }

  /** The view for a removal. It shows the id of the removed document. */
  ReplyView<DocumentChanged, RemovedDocument> removed() {
    return new FunctionView<>(reply -> new RemovedDocument(reply.getDocumentId()));
  }

  private DocumentRow row(UUID id) {
    return documents
        .findEvenRemoved(id)
        .orElseThrow(() -> new IllegalStateException("A document of a reply is not published."));
  }

  private Document document(DocumentRow row) {
    return row.toDocument(keys.find(row.keyId()).orElse(null));
  }

  private record FunctionView<V>(Function<DocumentChanged, V> toView)
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
