package io.finlego.ingress.ledger.otp;

import io.finlego.ingress.command.ReplyView;
import io.finlego.ingress.command.UnreadableReplyException;
import io.finlego.schemas.Bytes;
import io.finlego.schemas.reply.OtpTokenSealed;
import io.finlego.schemas.reply.OtpVerified;
import io.finlego.vault.BrokenSealException;
import io.finlego.vault.MissingMasterKeyException;
import io.finlego.vault.OtpTokenSeal;
import io.finlego.vault.SecretSeal;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the API's answer from the ledger's reply to a correct one-time code. Opens the token for
 * the client to whom the command belongs, and for nobody else.
 */
@Component
final class SealedTokenView implements ReplyView<OtpTokenSealed, VerifiedCode> {

  private static final Logger LOG = LoggerFactory.getLogger(SealedTokenView.class);

  private final OtpTokenSeal tokenSeal;
  private final VerifiedCodeView earlierView;

  SealedTokenView(SecretSeal seal, VerifiedCodeView earlierView) {
    this.tokenSeal = new OtpTokenSeal(seal);
    this.earlierView = earlierView;
  }

  @Override
  public Class<OtpTokenSealed> replyType() {
    return OtpTokenSealed.class;
  }

  /**
   * The value for the reply.
   *
   * @throws UnreadableReplyException if this service lacks the key that sealed the token
   */
  @Override
  public VerifiedCode view(OtpTokenSealed reply) {
    return new VerifiedCode(openedToken(reply), reply.getExpiresAt());
  }

  @Override
  public VerifiedCodeSummary viewForOthers(OtpTokenSealed reply) {
    return new VerifiedCodeSummary(reply.getExpiresAt());
  }

  /** Shows a reply to the same command, also if an earlier release of the ledger made the reply. */
  @Override
  public VerifiedCode show(SpecificRecord reply) {
    return reply instanceof OtpVerified earlierReply
        ? earlierView.view(earlierReply)
        : ReplyView.super.show(reply);
  }

  private String openedToken(OtpTokenSealed reply) {
    try {
      return tokenSeal.open(Bytes.of(reply.getSealedToken()), reply.getExpiresAt());
    } catch (MissingMasterKeyException | BrokenSealException e) {
      LOG.error("The token of a one-time code cannot be opened: {}", e.getMessage());
      throw new UnreadableReplyException(
          "The code was right, but the token cannot be read right now.", e);
    }
  }
}
