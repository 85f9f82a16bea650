package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules of documents look up: all that is there by now. */
public interface DocumentBooks {

  boolean hasClient(ClientId client);

  /** Whether what is sealed with that key can be read. */
  boolean hasKey(UUID keyId);

  /** Whether the client has that related individual. */
  boolean hasIndividual(ClientId client, UUID individual);

  /** The document, also one that was removed; null: there was none. */
  @Nullable KnownDocument document(DocumentId id);

  /** Where the bytes are, if the client has a document with the same; null: it has none. */
  @Nullable String blob(Content content);
}
