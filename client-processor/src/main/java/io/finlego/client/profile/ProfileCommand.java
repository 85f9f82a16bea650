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
   * @param expectedVersion the version that the editor saw; null if any version may be replaced
   */
  record ReplaceClient(ClientId client, @Nullable Long expectedVersion, SentProfile profile)
      implements ProfileCommand {}

  /** Let no money leave a client's accounts. */
  record BlockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}

  /** Let money leave a blocked client's accounts again. */
  record UnblockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}
}
