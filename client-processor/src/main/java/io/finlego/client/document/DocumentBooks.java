package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of clients and documents that decisions on documents look up. */
public interface DocumentBooks {

  boolean hasClient(ClientId client);

  /** Whether the key is there, so that texts sealed with it can be read. */
  boolean hasKey(UUID keyId);

  /** Whether the client has that related individual. */
  boolean hasIndividual(ClientId client, UUID individual);

  /** The document, also a removed one; null: the id is unknown. */
  @Nullable KnownDocument document(DocumentId id);

  /** The blob of a document of the client with the same bytes; null: the client has none. */
  @Nullable String blob(Content content);
}
