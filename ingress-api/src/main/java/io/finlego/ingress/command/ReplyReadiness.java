package io.finlego.ingress.command;

import io.finlego.ingress.command.availability.Dependency;
import org.springframework.stereotype.Component;

/**
 * Refuses commands while replies are not read. Without replies, every outcome would have to be
 * looked up.
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
