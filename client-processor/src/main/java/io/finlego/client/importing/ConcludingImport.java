package io.finlego.client.importing;

import io.finlego.client.profile.ChangeKind;
import io.finlego.client.profile.Client;
import io.finlego.client.profile.ClientChange;
import io.finlego.client.profile.ClientFact;
import io.finlego.client.profile.Profile;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ends an import after the ledger has opened the accounts. Callers can see the client from then on.
 */
public final class ConcludingImport {

  private ConcludingImport() {}

  /**
   * Makes the change that ends an import.
   *
   * @param profile the client's decrypted profile, which names the editor; null if nobody can read
   *     it
   */
  public static ClientChange.Changed decide(Client client, @Nullable Profile profile, Instant now) {
    return new ClientChange.Changed(
        client.imported(now),
        ClientChange.Audit.of(ChangeKind.CREATED),
        profile == null ? null : editor(profile),
        List.of(new ClientFact.Created()));
  }

  /**
   * Reads the import's editor from the profile, because the editor is stored nowhere else. Null if
   * the profile names no editor.
   */
  private static @Nullable UUID editor(Profile profile) {
    String editor = profile.json().path("editorUserId").asString("");
    return editor.isEmpty() ? null : UUID.fromString(editor);
  }
}
