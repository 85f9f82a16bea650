package io.finlego.ingress.command;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Shows each reply by the {@link ReplyView} for the reply's type. */
@Component
final class ReplyViews {

  private final Map<Class<?>, ReplyView<?, ?>> views;

  ReplyViews(List<ReplyView<?, ?>> views) {
    this.views =
        views.stream()
            .collect(Collectors.toUnmodifiableMap(ReplyView::replyType, Function.identity()));
  }

  /** The value for the caller, by the reply's type. */
  Object show(SpecificRecord reply) {
    ReplyView<?, ?> view = views.get(reply.getClass());
    if (view == null) {
      throw new IllegalStateException("No view for " + reply.getClass().getSimpleName());
    }
    return view.show(reply);
  }
}
