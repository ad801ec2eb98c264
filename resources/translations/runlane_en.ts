<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>runlane::charts::LineChartView</name>
    <message numerus="yes">
        <source>Curves of %1, %n run(s)</source>
        <translation>
            <numerusform>Curves of %1, %n run</numerusform>
            <numerusform>Curves of %1, %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::charts::RocChartView</name>
    <message numerus="yes">
        <source>%1 against %2, %n run(s)</source>
        <translation>
            <numerusform>%1 against %2, %n run</numerusform>
            <numerusform>%1 against %2, %n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::models::RunsModel</name>
    <message numerus="yes">
        <source>%Ln nested</source>
        <translation>
            <numerusform>%Ln nested</numerusform>
            <numerusform>%Ln nested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::models::StoresModel</name>
    <message numerus="yes">
        <source>%1, %Ln runs</source>
        <translation>
            <numerusform>%1, %Ln run</numerusform>
            <numerusform>%1, %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ClassificationPage</name>
    <message numerus="yes">
        <source>Reading the files of %n run(s)</source>
        <translation>
            <numerusform>Reading the files of %n run</numerusform>
            <numerusform>Reading the files of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looked for predictions, curve points, matrices, counts and pictures in %n run(s)</source>
        <translation>
            <numerusform>Looked for predictions, curve points, matrices, counts and pictures in %n run</numerusform>
            <numerusform>Looked for predictions, curve points, matrices, counts and pictures in %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with predictions</source>
        <translation>
            <numerusform>%n with predictions</numerusform>
            <numerusform>%n with predictions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with curve points</source>
        <translation>
            <numerusform>%n with curve points</numerusform>
            <numerusform>%n with curve points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ComparisonDock</name>
    <message numerus="yes">
        <source>%Ln run(s) left the comparison</source>
        <translation>
            <numerusform>%Ln run left the comparison</numerusform>
            <numerusform>%Ln runs left the comparison</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ProblemsDock</name>
    <message numerus="yes">
        <source>%Ln problem(s) copied</source>
        <translation>
            <numerusform>%Ln problem copied</numerusform>
            <numerusform>%Ln problems copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ReportPage</name>
    <message numerus="yes">
        <source>Report of %n runs</source>
        <translation>
            <numerusform>Report of %n run</numerusform>
            <numerusform>Report of %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
</TS>
