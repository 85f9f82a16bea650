package io.finlego.client.document;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks up the clients, keys, documents and blobs on which decisions about documents depend. */
public interface DocumentLookup {

  /** Tells whether the client exists. */
  boolean hasClient(ClientId client);

  /** Tells whether the key exists. Without the key, nobody can read the texts that it sealed. */
  boolean hasKey(UUID keyId);

  /** Tells whether the client has a related individual with this id. */
  boolean hasIndividual(ClientId client, UUID individual);

  /** The document with this id, even if it was removed. Null if the id is unknown. */
  @Nullable KnownDocument document(DocumentId id);

  /**
   * The blob with these bytes. Null if the client has no document with these bytes, or if all such
   * documents were removed.
   */
  @Nullable String blob(ContentDigest digest);
}
