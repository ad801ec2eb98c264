// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dataset_dialog.h"

#include "models/dataset_schema.h"
#include "models/display_text.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/fact_list.h"

namespace runlane::ui {

namespace {

using models::Cell;
using models::toText;

QString useText(models::FieldUse use)
{
    switch (use) {
    case models::FieldUse::Feature:
        return DatasetDialog::tr("feature");
    case models::FieldUse::Target:
        return DatasetDialog::tr("target");
    case models::FieldUse::Column:
        break;
    }
    return {};
}

CellTableView* fieldTable(const std::vector<models::SchemaField>& fields, QWidget* parent)
{
    auto* table = new CellTableView(parent);
    table->setAccessibleName(DatasetDialog::tr("Columns of the data set"));
    std::vector<std::vector<Cell>> rows;
    for (const models::SchemaField& field : fields) {
        QStringList notes{useText(field.use)};
        if (field.isOptional) {
            notes.append(DatasetDialog::tr("optional"));
        }
        notes.removeAll(QString());
        Cell name;
        name.text =
            models::oneLine(field.name.isEmpty() ? DatasetDialog::tr("(unnamed)").toStdString()
                                                 : field.name.toStdString());
        Cell type;
        type.text = models::oneLine(field.type.toStdString());
        type.note = notes.join(QStringLiteral(", "));
        rows.push_back({std::move(name), std::move(type)});
    }
    table->cells().setContent(
        {{DatasetDialog::tr("Column"), models::CellAlignment::Text, {}, {}, -1, -1},
            {DatasetDialog::tr("Type"), models::CellAlignment::Text, {}, {}, -1, -1}},
        std::move(rows));
    return table;
}

void addSchema(FactList& facts, const core::Dataset& dataset)
{
    if (dataset.schema.empty()) {
        facts.addHint(DatasetDialog::tr("The store says nothing about its columns"));
        return;
    }
    const std::vector<models::SchemaField> fields = models::schemaFields(dataset.schema);
    facts.addSection(fields.empty()
            ? DatasetDialog::tr("Schema")
            : DatasetDialog::tr("%Ln column(s)", nullptr, static_cast<int>(fields.size())));
    if (fields.empty()) {
        facts.addText(toText(dataset.schema));
    } else {
        facts.addWide(fieldTable(fields, &facts));
    }
}

} // namespace

QString datasetUsage(const core::RunInput& input)
{
    for (const core::KeyValue& tag : input.tags) {
        if (tag.key == "mlflow.data.context") {
            return models::oneLine(tag.value);
        }
    }
    return {};
}

DatasetDialog::DatasetDialog(const core::Dataset& dataset, const QString& usage, QWidget* parent)
    : FactDialog(tr("Data set %1").arg(models::oneLine(dataset.name)), parent)
{
    facts().addTitle(models::oneLine(dataset.name));
    facts().addFact({tr("Digest"), toText(dataset.digest), {}, {}, FontRole::Mono});
    facts().addFact({tr("Used for"), usage});
    facts().addFact({tr("Source type"), models::oneLine(dataset.sourceType)});
    facts().addFact(
        {tr("Source"), models::oneLine(models::datasetSourceText(dataset.source).toStdString()),
            toText(dataset.source), {}, FontRole::Mono, Tone::Text, Qt::ElideLeft});
    facts().addFact({tr("Id"), toText(dataset.id), {}, {}, FontRole::Mono});
    const auto profile = models::profileFacts(dataset.profile);
    if (!dataset.profile.empty()) {
        facts().addSection(tr("Profile"));
        for (const auto& [key, value] : profile) {
            facts().addFact({models::oneLine(key.toStdString()),
                models::oneLine(value.toStdString()), value, {}, FontRole::Number});
        }
        if (profile.empty()) {
            facts().addText(toText(dataset.profile));
        }
    }
    addSchema(facts(), dataset);
}

} // namespace runlane::ui
