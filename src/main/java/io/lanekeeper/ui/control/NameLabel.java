package io.lanekeeper.ui.control;

import io.lanekeeper.ui.name.Lines;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;

/** A label with a name that breaks where the name's parts end, instead of being cut. FX thread only. */
public final class NameLabel extends Label {
    private final String name;
    private double brokenFor = -1;

    public NameLabel(String name, String... styles) {
        super(name);
        this.name = name;
        getStyleClass().addAll(styles);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(name);
        fontProperty().addListener((o, was, is) -> brokenFor = -1);
    }

    /** The whole name, however it is broken. */
    public String name() {
        return name;
    }

    @Override
    protected double computePrefHeight(double width) {
        breakFor(width < 0 ? getWidth() : width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        breakFor(getWidth());
        super.layoutChildren();
    }

    private void breakFor(double width) {
        if (width > 0 && width != brokenFor) {
            brokenFor = width;
            String broken = Lines.broken(name, width - 2, new TextWidth(getFont())::of);
            if (!broken.equals(getText())) {
                setText(broken);
            }
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
