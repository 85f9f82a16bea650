package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of clients and documents that decisions on documents look up. */
public interface DocumentBooks {

  boolean hasClient(ClientId client);

  /** Tells whether the key exists, so that texts sealed with it can be read. */
  boolean hasKey(UUID keyId);

  /** Tells whether the client has that related individual. */
  boolean hasIndividual(ClientId client, UUID individual);

  /** The document, also a removed one; null if the id is unknown. */
  @Nullable KnownDocument document(DocumentId id);

  /** The blob of the client's document with the same bytes; null if the client has none. */
  @Nullable String blob(Content content);
}
