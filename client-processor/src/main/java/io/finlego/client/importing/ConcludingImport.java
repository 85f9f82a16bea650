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

/** Ends imports whose accounts the ledger has opened. From then on callers can see the client. */
public final class ConcludingImport {

  private ConcludingImport() {}

  /**
   * Decides the end of an import.
   *
   * @param profile the client's profile, opened
   */
  public static ClientChange.Changed decide(Client client, Profile profile, Instant now) {
    return new ClientChange.Changed(
        client.imported(now),
        ClientChange.Audit.of(ChangeKind.CREATED),
        editor(profile),
        List.of(new ClientFact.Created()));
  }

  /** The profile is the only place that still names the editor of the import. */
  private static @Nullable UUID editor(Profile profile) {
    String editor = profile.json().path("editorUserId").asString("");
    return editor.isEmpty() ? null : UUID.fromString(editor);
  }
}
