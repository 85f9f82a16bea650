/** The files of the pages that describe the API. */
@NullMarked
package io.finlego.ingress.http.page;

import org.jspecify.annotations.NullMarked;
