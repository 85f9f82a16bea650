package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.DocumentChanged;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Shows the reply to a command that added or removed a document. The operations that send such a
 * command use {@link #viewOfAddition} or {@link #viewOfRemoval}. This view itself is for the
 * operation that reads the outcomes of all kinds of commands. That operation does not know whether
 * the command added or removed the document. So this view shows the document if the document still
 * exists. Otherwise it shows the id of the removed document.
 */
@Component
final class DocumentChangedView implements ReplyView<DocumentChanged, Object> {

  private final Documents documents;
  private final ClientKeyReader keys;
  private final ShownDocuments shownDocuments;

  DocumentChangedView(Documents documents, ClientKeyReader keys, ShownDocuments shownDocuments) {
    this.documents = documents;
    this.keys = keys;
    this.shownDocuments = shownDocuments;
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
  ReplyView<DocumentChanged, Document> viewOfAddition() {
    return new FunctionView<>(reply -> document(row(reply.getDocumentId())));
  }

  /** The view for a removal. It shows the id of the removed document. */
  ReplyView<DocumentChanged, RemovedDocument> viewOfRemoval() {
    return new FunctionView<>(reply -> new RemovedDocument(reply.getDocumentId()));
  }

  private DocumentRow row(UUID id) {
    return documents
        .findEvenRemoved(id)
        .orElseThrow(() -> new IllegalStateException("A document of a reply is not published."));
  }

  private Document document(DocumentRow row) {
    return shownDocuments.show(row, keys.find(row.keyId()).orElse(null));
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
