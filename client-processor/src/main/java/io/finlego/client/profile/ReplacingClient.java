package io.finlego.client.profile;

import io.finlego.client.profile.ProfileCommand.ReplaceClient;
import io.finlego.kernel.CommandSize;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides whether to replace a client's profile. The client's type and onboarding cannot change.
 */
public final class ReplacingClient {

  /** The largest size of an event without the profile and the paths of changed fields, in bytes. */
  private static final int OTHER_EVENT_BYTES_MAX = 2_048;

  private ReplacingClient() {}

  /**
   * Decides the replacement of a profile.
   *
   * @param profileBefore the client's current profile, decrypted
   * @param newProfile the profile that replaces the current profile, decrypted and sealed
   */
  public static Decision<ClientChange> decide(
      ReplaceClient command,
      Client client,
      Profile profileBefore,
      OpenedProfile newProfile,
      Instant now) {
    List<Rejection> rejections = brokenRules(command.profile(), client, newProfile.profile());
    if (!rejections.isEmpty()) {
      return new Decision.Refused<>(rejections);
    }
    Long expectedVersion = command.expectedVersion();
    if (expectedVersion != null && expectedVersion != client.version()) {
      return Decision.refuse(
          CommonRejectionCode.VERSION_MISMATCH,
          "The client has changed since: it has version %s now.".formatted(client.version()));
    }
    List<String> fields =
        ChangedFields.between(profileBefore, newProfile.profile(), pathBytesMax(newProfile));
    return Decision.accept(
        fields.isEmpty()
            ? new ClientChange.Unchanged(client)
            : replaced(command.profile(), client, newProfile, fields, now));
  }

  /**
   * Replaces a profile that nobody can read any more. The command had succeeded before and is
   * applied again. What it says without a seal is applied, and the client gets a new version. So
   * its version is not behind the version that the ledger knows, and the ledger takes its later
   * restrictions. If the command had changed nothing the first time, the version is now one higher.
   *
   * @param newProfile an {@linkplain OpenedProfile#isUnreadable unreadable} profile
   */
  public static ClientChange replaceUnread(
      SentProfile sentProfile, Client client, OpenedProfile newProfile, Instant now) {
    return replaced(sentProfile, client, newProfile, List.of(), now);
  }

  /** The room for the paths of changed fields in the event that has the sealed profile. */
  private static int pathBytesMax(OpenedProfile newProfile) {
    return CommandSize.EVENT_BYTES_MAX
        - newProfile.sealedProfile().profile().length
        - OTHER_EVENT_BYTES_MAX;
  }

  private static ClientChange replaced(
      SentProfile sentProfile,
      Client client,
      OpenedProfile newProfile,
      List<String> fields,
      Instant now) {
    SealedProfile sealedProfile =
        newProfile.sealedProfile().withBlockReason(client.requiredSealedProfile().blockReason());
    Client changedClient =
        client.withReplacedProfile(Particulars.of(sentProfile, sealedProfile), now);
    return new ClientChange.Changed(
        changedClient,
        new ClientChange.Audit(ChangeKind.CHANGED, fields, null, null),
        sentProfile.editor(),
        facts(client, changedClient, fields));
  }

  private static List<Rejection> brokenRules(
      SentProfile sentProfile, Client client, Profile newProfile) {
    List<Rejection> rejections = new ArrayList<>(ClientRules.violations(sentProfile, newProfile));
    if (sentProfile.type() != client.type()) {
      rejections.add(mustStay("type"));
    }
    if (!sentProfile.onboarding().equals(client.onboardingId())) {
      rejections.add(mustStay("onboardingId"));
    }
    return rejections;
  }

  private static Rejection mustStay(String field) {
    return new Rejection(
        CommonRejectionCode.INVALID_FIELD, "`%s` must stay as it is.".formatted(field), field);
  }

  private static List<ClientFact> facts(
      Client clientBefore, Client clientAfter, List<String> fields) {
    List<ClientFact> facts = new ArrayList<>();
    facts.add(new ClientFact.Changed(fields));
    if (clientBefore.status() == ClientStatus.PENDING
        && clientAfter.status() == ClientStatus.ACTIVE) {
      facts.add(new ClientFact.Activated());
    }
    return facts;
  }
}
