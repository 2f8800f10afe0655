package io.lanekeeper.nomad.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lanekeeper.nomad.AnswerProblem;
import io.lanekeeper.nomad.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads answers within the limits. What cannot be read is a {@link BadBody} or one of Jackson's exceptions. */
final class Answers {
    private final ObjectMapper mapper;

    Answers(Limits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxDocumentLength(limits.answerBytes())
                .build();
        this.mapper = new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    JsonNode tree(InputStream body) throws IOException {
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() == null) {
                throw new BadBody(AnswerProblem.EMPTY, "0 bytes");
            }
            JsonNode tree = mapper.readTree(parser);
            return tree == null ? NullNode.getInstance() : tree;
        }
    }

    <T> List<T> list(InputStream body, Function<ObjectNode, T> reader) throws IOException {
        try (JsonParser parser = mapper.createParser(body)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new BadBody(AnswerProblem.EMPTY, "0 bytes");
            }
            if (first == JsonToken.VALUE_NULL) {
                return List.of();
            }
            if (first != JsonToken.START_ARRAY) {
                throw new BadBody(AnswerProblem.UNEXPECTED, "not a list");
            }
            List<T> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (!(mapper.readTree(parser) instanceof ObjectNode element)) {
                    throw new BadBody(AnswerProblem.UNEXPECTED, "a list of something else than objects");
                }
                elements.add(reader.apply(element));
            }
            return elements;
        }
    }

    /** An answer without use, though its JSON may be right. */
    static final class BadBody extends IOException {
        private static final long serialVersionUID = 1;

        private final AnswerProblem problem;

        BadBody(AnswerProblem problem, String detail) {
            super(detail);
            this.problem = problem;
        }

        AnswerProblem problem() {
            return problem;
        }
    }
}
