package io.finlego.client.profile;

import io.finlego.client.profile.ProfileCommand.ReplaceClient;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Replaces profiles. Type and onboarding stay. */
public final class ReplacingClient {

  private ReplacingClient() {}

  /**
   * Decides it.
   *
   * @param before the client's profile, opened
   * @param opened the text of the profile that replaces it
   */
  public static Decision<ClientChange> decide(
      ReplaceClient command, Client client, Profile before, OpenedProfile opened, Instant now) {
    List<Rejection> broken = broken(command.profile(), client, opened.profile());
    if (!broken.isEmpty()) {
      return new Decision.Refused<>(broken);
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != client.version()) {
      return Decision.refuse(
          CommonRejectionCode.VERSION_MISMATCH,
          "The client has changed since: it has version %d now.".formatted(client.version()));
    }
    List<String> fields = before.changedFields(opened.profile());
    if (fields.isEmpty()) {
      return Decision.accept(new ClientChange.Unchanged(client));
    }
    SealedProfile sealed = opened.sealed().withBlockReason(client.requiredSealed().blockReason());
    Client changed = client.replaced(Particulars.of(command.profile(), sealed), now);
    return Decision.accept(
        new ClientChange.Changed(
            changed,
            new ClientChange.Audit(ChangeKind.CHANGED, fields, null, null),
            command.profile().editor(),
            facts(client, changed, fields)));
  }

  private static List<Rejection> broken(SentProfile sent, Client client, Profile after) {
    List<Rejection> broken = new ArrayList<>(ClientRules.broken(sent, after));
    if (sent.type() != client.type()) {
      broken.add(fixed("type"));
    }
    if (!sent.onboarding().equals(client.onboardingId())) {
      broken.add(fixed("onboardingId"));
    }
    return broken;
  }

  private static Rejection fixed(String field) {
    return new Rejection(
        CommonRejectionCode.INVALID_FIELD, "`%s` must stay as it is.".formatted(field), field);
  }

  private static List<ClientFact> facts(Client before, Client after, List<String> fields) {
    List<ClientFact> facts = new ArrayList<>();
    facts.add(new ClientFact.Changed(fields));
    if (before.status() == ClientStatus.PENDING && after.status() == ClientStatus.ACTIVE) {
      facts.add(new ClientFact.Activated());
    }
    return facts;
  }
}
