package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DocumentChanged;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The clients' processor's reply to what was done to a document: whoever asked knows what that was;
 * the command's resource shows the document, or, once it was removed, that.
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

  /** To whoever added it: the document as it was, whatever became of it since. */
  ReplyView<DocumentChanged, Document> added() {
    return new As<>(reply -> opened(row(reply.getDocumentId())));
  }

  /** To whoever removed it. */
  ReplyView<DocumentChanged, RemovedDocument> removed() {
    return new As<>(reply -> new RemovedDocument(reply.getDocumentId()));
  }

  private DocumentRow row(UUID id) {
    return documents
        .findEver(id)
        .orElseThrow(() -> new IllegalStateException("A document is not published."));
  }

  private Document opened(DocumentRow row) {
    return row.opened(keys.find(row.keyId()).orElse(null));
  }

  private record As<V>(Function<DocumentChanged, V> showing)
      implements ReplyView<DocumentChanged, V> {

    @Override
    public Class<DocumentChanged> replyType() {
      return DocumentChanged.class;
    }

    @Override
    public V view(DocumentChanged reply) {
      return showing.apply(reply);
    }
  }
}
