package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of clients and documents on which decisions about documents depend. */
public interface DocumentBooks {

  /** Tells whether the client exists. */
  boolean hasClient(ClientId client);

  /** Tells whether the key exists. Texts that it sealed can be read only if it exists. */
  boolean hasKey(UUID keyId);

  /** Tells whether the client has a related individual with this id. */
  boolean hasIndividual(ClientId client, UUID individual);

  /** The document with this id, even if it was removed. Null if the id is unknown. */
  @Nullable KnownDocument document(DocumentId id);

  /**
   * The blob with these bytes. Null if the client has no document with these bytes, or has removed
   * all of them.
   */
  @Nullable String blob(Content content);
}
