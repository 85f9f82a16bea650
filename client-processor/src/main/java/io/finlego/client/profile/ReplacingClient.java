package io.finlego.client.profile;

import io.finlego.client.profile.ProfileCommand.ReplaceClient;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Replaces profiles. The client's type and onboarding stay. */
public final class ReplacingClient {

  private ReplacingClient() {}

  /**
   * Decides the replacement of a profile.
   *
   * @param before the client's present profile, opened
   * @param opened the text of the profile that replaces it
   */
  public static Decision<ClientChange> decide(
      ReplaceClient command, Client client, Profile before, OpenedProfile opened, Instant now) {
    List<Rejection> rejections = brokenRules(command.profile(), client, opened.profile());
    if (!rejections.isEmpty()) {
      return new Decision.Refused<>(rejections);
    }
    Long expected = command.expectedVersion();
    if (expected != null && expected != client.version()) {
      return Decision.refuse(
          CommonRejectionCode.VERSION_MISMATCH,
          "The client has changed since: it has version %s now.".formatted(client.version()));
    }
    List<String> fields = before.changedFields(opened.profile());
    if (fields.isEmpty()) {
      return Decision.accept(new ClientChange.Unchanged(client));
    }
    SealedProfile sealed = opened.sealed().withBlockReason(client.requiredSealed().blockReason());
    Client changedClient = client.replaced(Particulars.of(command.profile(), sealed), now);
    return Decision.accept(
        new ClientChange.Changed(
            changedClient,
            new ClientChange.Audit(ChangeKind.CHANGED, fields, null, null),
            command.profile().editor(),
            facts(client, changedClient, fields)));
  }

  private static List<Rejection> brokenRules(SentProfile sent, Client client, Profile after) {
    List<Rejection> rejections = new ArrayList<>(ClientRules.violations(sent, after));
    if (sent.type() != client.type()) {
      rejections.add(mustStay("type"));
    }
    if (!sent.onboarding().equals(client.onboardingId())) {
      rejections.add(mustStay("onboardingId"));
    }
    return rejections;
  }

  private static Rejection mustStay(String field) {
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
