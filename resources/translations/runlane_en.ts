<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ComparisonSteps</name>
    <message numerus="yes">
        <source>%Ln run(s) left the comparison</source>
        <translation>
            <numerusform>%Ln run left the comparison</numerusform>
            <numerusform>%Ln runs left the comparison</numerusform>
        </translation>
    </message>
</context>
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
    <name>runlane::models::LoggedModelsModel</name>
    <message numerus="yes">
        <source>%1 at step %2, %Ln point(s)</source>
        <translation>
            <numerusform>%1 at step %2, %Ln point</numerusform>
            <numerusform>%1 at step %2, %Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::models::RegistryModel</name>
    <message numerus="yes">
        <source>%1, %Ln version(s)</source>
        <translation>
            <numerusform>%1, %Ln version</numerusform>
            <numerusform>%1, %Ln versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
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
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln points, %1 of them not finite</source>
        <translation>
            <numerusform>%Ln point, %1 of them not finite</numerusform>
            <numerusform>%Ln points, %1 of them not finite</numerusform>
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
    <name>runlane::ui::AddRunsDialog</name>
    <message numerus="yes">
        <source>%Ln run(s)</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
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
    <message numerus="yes">
        <source>The artifacts of %n run(s) are not here</source>
        <translation>
            <numerusform>The artifacts of %n run are not here</numerusform>
            <numerusform>The artifacts of %n runs are not here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose artifacts are not here</source>
        <translation>
            <numerusform>%n whose artifacts are not here</numerusform>
            <numerusform>%n whose artifacts are not here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::DatasetDialog</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more on the Models page</source>
        <translation>
            <numerusform>%Ln more on the Models page</numerusform>
            <numerusform>%Ln more on the Models page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::HistoryMenu</name>
    <message numerus="yes">
        <source>%Ln points</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>runlane::ui::ModelsPage</name>
    <message numerus="yes">
        <source>%Ln of them have no run in the store</source>
        <translation>
            <numerusform>%Ln of them has no run in the store</numerusform>
            <numerusform>%Ln of them have no run in the store</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Copied %Ln row</numerusform>
            <numerusform>Copied %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln model(s)</source>
        <translation>
            <numerusform>%Ln model</numerusform>
            <numerusform>%Ln models</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
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
<context>
    <name>runlane::ui::StoreDialog</name>
    <message numerus="yes">
        <source>%Ln version(s)</source>
        <translation>
            <numerusform>%Ln version</numerusform>
            <numerusform>%Ln versions</numerusform>
        </translation>
    </message>
</context>
</TS>
