package io.finlego.client.batch;

import io.finlego.client.profile.OnboardingId;
import io.finlego.client.profile.ProfileText;
import io.finlego.client.profile.SentProfile;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.processing.Outcome;
import io.finlego.processing.ReceivedCommand;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile that a command brings.
 *
 * @param replacedClient the client whose profile the command replaces; null if the command creates
 *     a client
 * @param keyId the id of the key that seals the profile. If the profile came as plain text, this
 *     key must be created
 * @param onboarding the onboarding of the client
 * @param firstStatus the outcome of the first time, if the command is applied again; otherwise
 *     null. See {@link ReceivedCommand#firstStatus}
 */
record SentProfileText(
    CommandId command,
    @Nullable ClientId replacedClient,
    UUID keyId,
    ProfileText text,
    OnboardingId onboarding,
    Outcome.@Nullable Status firstStatus) {

  static SentProfileText of(
      ReceivedCommand<?> received, @Nullable ClientId replacedClient, SentProfile profile) {
    UUID keyId =
        switch (profile.text()) {
          case ProfileText.Sealed(var sealedText) -> sealedText.keyId();
          case ProfileText.Plain _ -> NameBasedUuid.of(received.id().value(), "key");
        };
    return new SentProfileText(
        received.id(),
        replacedClient,
        keyId,
        profile.text(),
        profile.onboarding(),
        received.firstStatus());
  }

  /** Tells whether the profile came as plain text, so that its key does not exist yet. */
  boolean needsNewKey() {
    return text instanceof ProfileText.Plain;
  }

  boolean isAppliedAgain() {
    return firstStatus != null;
  }

  /** Tells whether the command is applied again, and had succeeded the first time. */
  boolean hasSucceeded() {
    return firstStatus == Outcome.Status.SUCCEEDED;
  }
}
