package io.finlego.ingress.command;

import io.finlego.ingress.command.availability.Dependency;
import org.springframework.stereotype.Component;

/**
 * Makes the API refuse commands while this instance does not read replies. Without replies, every
 * request would have to search the database for its outcome.
 */
@Component
final class ReplyReadiness implements Dependency {

  private final ReplyConsumer replies;

  ReplyReadiness(ReplyConsumer replies) {
    this.replies = replies;
  }

  @Override
  public String name() {
    return "replies";
  }

  @Override
  public boolean isUp() {
    return replies.isReady();
  }
}
