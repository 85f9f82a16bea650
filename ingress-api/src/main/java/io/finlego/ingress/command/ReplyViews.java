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
   * The value that the caller gets.
   *
   * @throws IllegalStateException if the reply's type has no view
   */
  Object show(SpecificRecord reply) {
    ReplyView<?, ?> view = views.get(reply.getClass());
    if (view == null) {
      throw new IllegalStateException("No view for " + reply.getClass().getSimpleName());
    }
    return view.show(reply);
  }
}
