package io.finlego.client.profile;

import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of clients and their profiles. */
public sealed interface ProfileCommand {

  /** Create a client. */
  record RegisterClient(SentProfile profile) implements ProfileCommand {}

  /**
   * Replace a client's profile.
   *
   * @param expectedVersion the version that the editor saw; null: whichever the client has
   */
  record ReplaceClient(ClientId client, @Nullable Long expectedVersion, SentProfile profile)
      implements ProfileCommand {}

  /** Let no money leave a client's accounts. */
  record BlockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}

  /** Let money leave a blocked client's accounts again. */
  record UnblockClient(ClientId client, UUID editor, SealedText reason) implements ProfileCommand {}
}
