package io.finlego.client.profile;

import io.finlego.kernel.Decision;
import io.finlego.kernel.Rejection;
import io.finlego.kernel.RejectionCode;
import io.finlego.schemas.client.ClientStatus;
import io.finlego.schemas.client.ReplaceClient;
import io.finlego.vault.ClientKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Replaces profiles. Type and onboarding stay. */
public final class ReplacingClient {

  private final ProfileSeals seals;

  public ReplacingClient(ProfileSeals seals) {
    this.seals = seals;
  }

  public Decision<ClientChange> decide(
      ReplaceClient command, Client client, ClientKey key, Instant now) {
    Profile after = seals.open(command.getProfile(), key);
    List<Rejection> broken = broken(command, client, after);
    if (!broken.isEmpty()) {
      return new Decision.Refused<>(broken);
    }
    Long expected = command.getExpectedVersion();
    if (expected != null && expected != client.version()) {
      return Decision.refuse(
          RejectionCode.VERSION_MISMATCH,
          "The client has changed since: it has version %d now.".formatted(client.version()));
    }
    List<String> fields = seals.open(client.requiredSealed(), key).changedFields(after);
    if (fields.isEmpty()) {
      return Decision.accept(ClientChange.none(client));
    }
    SealedProfile sealed =
        seals
            .keep(command.getProfile(), after, key)
            .withBlockReason(client.requiredSealed().blockReason());
    Client changed =
        client.replaced(
            new Particulars(
                command.getRiskLevel(),
                command.getIsDefaultCompliant(),
                command.getCountryOfRegistration(),
                sealed),
            now);
    return Decision.accept(
        new ClientChange(
            changed,
            new ClientChange.Audit("changed", fields, null, null),
            command.getEditorUserId(),
            facts(client, changed, fields)));
  }

  private static List<Rejection> broken(ReplaceClient command, Client client, Profile after) {
    List<Rejection> broken =
        new ArrayList<>(
            ClientRules.broken(
                command.getType(),
                command.getRiskLevel(),
                command.getCountryOfRegistration(),
                after));
    if (command.getType() != client.type()) {
      broken.add(fixed("type"));
    }
    if (!command.getOnboardingId().equals(client.onboardingId().value())) {
      broken.add(fixed("onboardingId"));
    }
    return broken;
  }

  private static Rejection fixed(String field) {
    return new Rejection(RejectionCode.INVALID_FIELD, "It cannot change.", field);
  }

  private static List<ClientFact> facts(Client before, Client after, List<String> fields) {
    List<ClientFact> facts = new ArrayList<>();
    facts.add(new ClientFact.Changed(fields));
    if (before.status() == ClientStatus.pending && after.status() == ClientStatus.active) {
      facts.add(new ClientFact.Activated());
    }
    return facts;
  }
}
