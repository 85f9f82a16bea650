package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command on a client and its profile. */
public sealed interface ProfileCommand {

  /** Create a client. */
  record RegisterClient(SentProfile profile) implements ProfileCommand {}

  /**
   * Replace a client's profile.
   *
   * @param expectedVersion the version that the client must have; null if the profile may be
   *     replaced at any version
   */
  record ReplaceClient(ClientId client, @Nullable Long expectedVersion, SentProfile profile)
      implements ProfileCommand {}

  /** Block a client, so that no money can leave its accounts. */
  record BlockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}

  /** Unblock a client, so that money can leave its accounts. */
  record UnblockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}
}
