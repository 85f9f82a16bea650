package io.finlego.ingress.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Shows a reply with the {@link ReplyView} for the reply's type. */
@Component
final class ReplyViews {

  private final Map<Class<?>, ReplyView<?, ?>> views;

  ReplyViews(List<ReplyView<?, ?>> views) {
    this.views =
        views.stream()
            .collect(Collectors.toUnmodifiableMap(ReplyView::replyType, Function.identity()));
  }

  /**
   * The value that the caller gets to whom the command belongs.
   *
   * @throws IllegalStateException if the reply's type has no view
   * @throws UnreadableReplyException if this instance cannot read the reply right now
   */
  Object show(SpecificRecord reply) {
    return view(reply).show(reply);
  }

  /**
   * The value without its secrets, for callers to whom the command does not belong.
   *
   * @throws IllegalStateException if the reply's type has no view
   */
  Object showToOthers(SpecificRecord reply) {
    return view(reply).showToOthers(reply);
  }

  private ReplyView<?, ?> view(SpecificRecord reply) {
    ReplyView<?, ?> view = views.get(reply.getClass());
    if (view == null) {
      throw new IllegalStateException("No view for " + reply.getClass().getSimpleName());
    }
    return view;
  }
}
