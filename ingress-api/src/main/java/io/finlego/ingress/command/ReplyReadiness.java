package io.finlego.ingress.command;

import io.finlego.ingress.command.availability.Dependency;
import org.springframework.stereotype.Component;

/** Without replies each command would have to be looked up: better refused. */
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
