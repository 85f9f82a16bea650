/** The methods of the API's paths: 405 with {@code Allow} for all others, also for unknown ones. */
@NullMarked
package io.finlego.ingress.http.method;

import org.jspecify.annotations.NullMarked;
