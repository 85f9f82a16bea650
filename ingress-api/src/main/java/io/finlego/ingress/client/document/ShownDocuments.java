package io.finlego.ingress.client.document;

import io.finlego.ingress.access.personal.UnreadableKeys;
import io.finlego.vault.ClientKey;
import io.finlego.vault.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes documents as the caller sees them, with their decrypted file names. */
@Component
final class ShownDocuments {

  private final UnreadableKeys unreadableKeys;

  ShownDocuments(UnreadableKeys unreadableKeys) {
    this.unreadableKeys = unreadableKeys;
  }

  /**
   * Shows the document of this row.
   *
   * @param key the client's key; null if the key was destroyed. The document then has no name, and
   *     neither if the key does not open the name
   */
  Document show(DocumentRow row, @Nullable ClientKey key) {
    return row.toDocument(key == null ? null : fileName(row, key));
  }

  /** The document's name; null if the key does not open it. */
  @Nullable String fileName(DocumentRow row, ClientKey key) {
    return unreadableKeys.openText(key, Purpose.FILE_NAME, row.sealedFileName());
  }
}
